package org.belay.program;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.belay.security.AccountDirectory.ProgramName;
import org.belay.security.AccountDirectory.Programs;
import org.belay.shared.ProgramId;
import org.belay.shared.Terms;
import org.springframework.stereotype.Component;

/** The programs that a role may be about. */
@Component
class SignInPrograms implements Programs {

    private final ProgramNameQueries queries;
    private final ProgramRepository repository;

    SignInPrograms(ProgramNameQueries queries, ProgramRepository repository) {
        this.queries = queries;
        this.repository = repository;
    }

    @Override
    public List<ProgramName> all() {
        return queries.all();
    }

    @Override
    public Map<ProgramId, Terms> terms(Collection<ProgramId> programs) {
        return repository.terms(programs);
    }

    @Override
    public void lock(ProgramId program) {
        queries.lock(program);
    }
}
