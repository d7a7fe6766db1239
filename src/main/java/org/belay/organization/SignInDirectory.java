package org.belay.organization;

import java.util.List;
import org.belay.security.AccountDirectory;
import org.belay.security.AccountFilter;
import org.belay.security.AccountOrder;
import org.belay.security.AccountRow;
import org.belay.shared.PersonId;
import org.springframework.stereotype.Component;

/** People beside their accounts, for the page of people and roles. */
@Component
class SignInDirectory implements AccountDirectory {

    private final SignInQueries queries;

    SignInDirectory(SignInQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<AccountRow> page(AccountFilter filter, AccountOrder order, boolean descending, int offset, int limit) {
        return queries.page(filter, order, descending, offset, limit);
    }

    @Override
    public int count(AccountFilter filter) {
        return queries.count(filter);
    }

    @Override
    public List<PersonId> invitable(AccountFilter filter) {
        return queries.invitable(filter);
    }

    @Override
    public int countInvitable(AccountFilter filter) {
        return queries.countInvitable(filter);
    }

    @Override
    public List<DepartmentName> departments() {
        return queries.departments();
    }
}
