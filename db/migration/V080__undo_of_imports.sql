-- The last import of people can be undone: whom it added, and how those whom it changed were before. The rows of a batch
-- go when a later one changes people, so that there is never more than one batch of them. The columns are those of person.
alter table import_batch add column undone_by_id bigint;
alter table import_batch add column undone_at datetime(6);
alter table import_batch add constraint fk_import_batch_undone_by foreign key (undone_by_id) references person (person_id);

create table import_batch_person (
  import_batch_id        bigint  not null,
  person_id              bigint  not null,
  added                  boolean not null,
  version                bigint  not null,
  languages              varchar(2000),
  employee_number        varchar(40),
  first_name             varchar(120),
  last_name              varchar(120),
  preferred_name         varchar(120),
  email                  varchar(254),
  replaced_email         varchar(254),
  job_title              varchar(200),
  department_id          bigint,
  site_id                bigint,
  grade                  varchar(20),
  time_zone              varchar(64),
  line_manager_id        bigint,
  line_manager_reference varchar(254),
  hire_date              date,
  fte                    decimal(4, 3),
  state                  varchar(20),
  last_day               date,
  source                 varchar(80),
  constraint pk_import_batch_person primary key (import_batch_id, person_id),
  constraint fk_import_batch_person_batch foreign key (import_batch_id) references import_batch (import_batch_id) on delete cascade,
  constraint fk_import_batch_person_person foreign key (person_id) references person (person_id) on delete cascade
);
