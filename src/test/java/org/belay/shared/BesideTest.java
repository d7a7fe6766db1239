package org.belay.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is read beside is read by the same person, and within a transaction by the transaction. */
class BesideTest {

    @AfterEach
    void nothingIsLeft() {
        SecurityContextHolder.clearContext();
        TransactionSynchronizationManager.setActualTransactionActive(false);
    }

    @Test
    void anotherThreadReadsAsTheSamePerson() {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated("maya", null, List.of()));
        record Read(Thread by, String as) {}
        var read = Beside.read(() -> new Read(
                Thread.currentThread(),
                SecurityContextHolder.getContext().getAuthentication().getName()));
        assertThat(read.get().by()).isNotSameAs(Thread.currentThread());
        assertThat(read.get().as()).isEqualTo("maya");
    }

    @Test
    void aTransactionReadsWhatItWrote() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        assertThat(Beside.read(Thread::currentThread).get()).isSameAs(Thread.currentThread());
    }

    @Test
    void whatFailsFailsWhereItIsAskedFor() {
        var read = Beside.read(() -> {
            throw new IllegalStateException("no database");
        });
        assertThatThrownBy(read::get).hasRootCauseMessage("no database");
    }
}
