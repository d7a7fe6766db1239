-- The last import of past cohorts can be undone: the rows that it made, by table and key, each with the version it had.
create table history_import_row (
  import_batch_id bigint      not null,
  made            varchar(20) not null,
  row_id          bigint      not null,
  version         bigint      not null,
  constraint pk_history_import_row primary key (import_batch_id, made, row_id),
  constraint fk_history_import_row_batch foreign key (import_batch_id) references import_batch (import_batch_id) on delete cascade,
  constraint ck_history_import_row check (made in ('COHORT', 'ENROLLMENT', 'MATCH', 'SESSION', 'FEEDBACK'))
);

-- Several files may come in one import; they go together.
alter table import_batch add column part_of_id bigint;
alter table import_batch add constraint fk_import_batch_part_of foreign key (part_of_id) references import_batch (import_batch_id);
