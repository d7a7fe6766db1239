package org.belay.notification;

import static org.belay.db.Tables.MAIL_TEMPLATE;
import static org.jooq.Records.mapping;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.belay.shared.ProgramId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class TemplateRepository {

    private final DSLContext sql;

    TemplateRepository(DSLContext sql) {
        this.sql = sql;
    }

    record Stored(TemplateText text, long version) {}

    Optional<Stored> find(ProgramId program, TemplateLetter letter, Locale language) {
        return sql.select(MAIL_TEMPLATE.SUBJECT, MAIL_TEMPLATE.BODY, MAIL_TEMPLATE.VERSION)
                .from(MAIL_TEMPLATE)
                .where(is(program, letter, language))
                .fetchOptional(row -> new Stored(new TemplateText(row.value1(), row.value2()), row.value3()));
    }

    /** Letters that a program words itself, and in which languages. */
    List<TemplateKey> own(ProgramId program) {
        return sql.select(MAIL_TEMPLATE.LETTER, MAIL_TEMPLATE.LANGUAGE)
                .from(MAIL_TEMPLATE)
                .where(MAIL_TEMPLATE.PROGRAM_ID.eq(program))
                .orderBy(MAIL_TEMPLATE.LETTER, MAIL_TEMPLATE.LANGUAGE)
                .fetch(mapping((letter, language) -> new TemplateKey(letter, Locale.forLanguageTag(language))));
    }

    /** @return how many there are now that were not before: none when somebody else was faster */
    int add(ProgramId program, TemplateLetter letter, Locale language, TemplateText text, Instant now) {
        return sql.insertInto(MAIL_TEMPLATE)
                .set(MAIL_TEMPLATE.PROGRAM_ID, program)
                .set(MAIL_TEMPLATE.LETTER, letter)
                .set(MAIL_TEMPLATE.LANGUAGE, language.toLanguageTag())
                .set(MAIL_TEMPLATE.SUBJECT, text.subject())
                .set(MAIL_TEMPLATE.BODY, text.body())
                .set(MAIL_TEMPLATE.CHANGED_AT, now)
                .set(MAIL_TEMPLATE.VERSION, 1L)
                .onDuplicateKeyIgnore()
                .execute();
    }

    int change(
            ProgramId program, TemplateLetter letter, Locale language, long version, TemplateText text, Instant now) {
        return sql.update(MAIL_TEMPLATE)
                .set(MAIL_TEMPLATE.SUBJECT, text.subject())
                .set(MAIL_TEMPLATE.BODY, text.body())
                .set(MAIL_TEMPLATE.CHANGED_AT, now)
                .set(MAIL_TEMPLATE.VERSION, version + 1)
                .where(is(program, letter, language), MAIL_TEMPLATE.VERSION.eq(version))
                .execute();
    }

    int remove(ProgramId program, TemplateLetter letter, Locale language, long version) {
        return sql.deleteFrom(MAIL_TEMPLATE)
                .where(is(program, letter, language), MAIL_TEMPLATE.VERSION.eq(version))
                .execute();
    }

    private static Condition is(ProgramId program, TemplateLetter letter, Locale language) {
        return MAIL_TEMPLATE
                .PROGRAM_ID
                .eq(program)
                .and(MAIL_TEMPLATE.LETTER.eq(letter))
                .and(MAIL_TEMPLATE.LANGUAGE.eq(language.toLanguageTag()));
    }
}
