-- What an import of people takes with its leavers stands beside them for the way back, and is forgotten with them: their
-- places as they were, their matches, and the version of the account that was closed.
alter table import_batch_person add column account_version bigint;

alter table import_batch_enrollment add column person_id bigint;
alter table import_batch_enrollment add column decision_reason varchar(1000);
alter table import_batch_enrollment add column ended_at datetime(6);
-- Copies that are there already are those of imports of applications, which change neither.
-- [jooq ignore start]
update import_batch_enrollment copy join enrollment using (enrollment_id)
set copy.decision_reason = enrollment.decision_reason, copy.ended_at = enrollment.ended_at
where not copy.added;
-- [jooq ignore stop]
alter table import_batch_enrollment add constraint fk_import_batch_enrollment_leaver foreign key (import_batch_id, person_id)
  references import_batch_person (import_batch_id, person_id) on delete cascade;

create table import_batch_match (
  import_batch_id bigint      not null,
  match_id        bigint      not null,
  person_id       bigint      not null,
  state           varchar(20) not null,
  version         bigint      not null,
  constraint pk_import_batch_match primary key (import_batch_id, match_id),
  constraint fk_import_batch_match_match foreign key (match_id) references published_match (match_id) on delete cascade,
  constraint fk_import_batch_match_leaver foreign key (import_batch_id, person_id)
    references import_batch_person (import_batch_id, person_id) on delete cascade
);
