-- Files that somebody had made of a program or a cohort. The rows tell who had what, which stays; the file itself lies in the
-- data home until it expires. request is the query of the address that asked for it: cohort, period, department, site.
create table export_file (
  export_file_id bigint       not null auto_increment,
  program_id     bigint       not null,
  cohort_id      bigint,
  person_id      bigint       not null,
  kind           varchar(30)  not null,
  format         varchar(10)  not null,
  state          varchar(20)  not null,
  request        varchar(200) not null,
  file_name      varchar(200) not null,
  row_count      bigint,
  size_bytes     bigint,
  started_at     datetime(6)  not null,
  ended_at       datetime(6),
  expires_at     datetime(6),
  constraint pk_export_file primary key (export_file_id),
  constraint fk_export_file_program foreign key (program_id) references program (program_id),
  constraint fk_export_file_cohort foreign key (cohort_id) references cohort (cohort_id),
  constraint fk_export_file_person foreign key (person_id) references person (person_id),
  constraint ck_export_file_format check (format in ('EXCEL', 'CSV')),
  constraint ck_export_file_state check (state in ('WAITING', 'READY', 'STOPPED', 'FAILED'))
);
create index ix_export_file_state on export_file (state, expires_at);
