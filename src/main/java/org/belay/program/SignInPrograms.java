package org.belay.program;

import java.util.List;
import org.belay.security.AccountDirectory.ProgramName;
import org.belay.security.AccountDirectory.Programs;
import org.belay.shared.ProgramId;
import org.springframework.stereotype.Component;

/** The programs that a role may be about. */
@Component
class SignInPrograms implements Programs {

    private final ProgramNameQueries queries;

    SignInPrograms(ProgramNameQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<ProgramName> all() {
        return queries.all();
    }

    @Override
    public void lock(ProgramId program) {
        queries.lock(program);
    }
}
