-- The one organization of this installation, its sites, its departments and the people it knows.
create table organization (
  organization_id bigint       not null,
  name            varchar(200) not null,
  time_zone       varchar(64)  not null,
  language        varchar(10)  not null,
  version         bigint       not null default 0,
  constraint pk_organization primary key (organization_id),
  constraint ck_organization_one check (organization_id = 1)
);

create table site (
  site_id   bigint       not null auto_increment,
  name      varchar(120) not null,
  country   varchar(120),
  time_zone varchar(64),
  constraint pk_site primary key (site_id),
  constraint uq_site_name unique (name)
);

create table department (
  department_id        bigint       not null auto_increment,
  name                 varchar(160) not null,
  parent_department_id bigint,
  constraint pk_department primary key (department_id),
  constraint uq_department_name unique (name),
  constraint fk_department_parent foreign key (parent_department_id) references department (department_id)
);

-- employee_number is what an HR import goes by; two people may share an e-mail until somebody resolves it.
-- line_manager_number keeps what the file said where that person is not known here.
create table person (
  person_id           bigint       not null auto_increment,
  employee_number     varchar(40),
  first_name          varchar(120) not null,
  last_name           varchar(120) not null,
  preferred_name      varchar(120),
  email               varchar(254),
  job_title           varchar(200),
  department_id       bigint,
  site_id             bigint,
  grade               varchar(20),
  time_zone           varchar(64),
  line_manager_id     bigint,
  line_manager_number varchar(40),
  hire_date           date,
  fte                 decimal(4, 3),
  state               varchar(20)  not null,
  last_day            date,
  source              varchar(80)  not null,
  created_at          datetime(6)  not null,
  changed_at          datetime(6)  not null,
  version             bigint       not null default 0,
  constraint pk_person primary key (person_id),
  constraint uq_person_employee_number unique (employee_number),
  constraint fk_person_department foreign key (department_id) references department (department_id),
  constraint fk_person_site foreign key (site_id) references site (site_id),
  constraint fk_person_line_manager foreign key (line_manager_id) references person (person_id),
  constraint ck_person_state check (state in ('ACTIVE', 'ON_LEAVE', 'LEFT'))
);
create index ix_person_email on person (email);
create index ix_person_name on person (last_name, first_name);

create table person_language (
  person_id bigint      not null,
  language  varchar(60) not null,
  constraint pk_person_language primary key (person_id, language),
  constraint fk_person_language_person foreign key (person_id) references person (person_id) on delete cascade
);

-- One row for each file that was applied; mapping says which column was read as which field.
create table import_batch (
  import_batch_id bigint       not null auto_increment,
  kind            varchar(30)  not null,
  file_name       varchar(255) not null,
  rows_read       int          not null,
  rows_new        int          not null,
  rows_changed    int          not null,
  rows_unchanged  int          not null,
  rows_rejected   int          not null,
  leavers         int          not null,
  applied_by_id   bigint,
  applied_at      datetime(6)  not null,
  constraint pk_import_batch primary key (import_batch_id),
  constraint fk_import_batch_applied_by foreign key (applied_by_id) references person (person_id),
  constraint ck_import_batch_kind check (kind in ('PEOPLE', 'APPLICATIONS', 'SESSION_HISTORY', 'FEEDBACK'))
);

-- The columns of a file layout, as somebody mapped them last; the fingerprint is that of its header row.
create table column_mapping (
  kind        varchar(30)  not null,
  fingerprint varchar(64)  not null,
  field       varchar(60)  not null,
  header      varchar(255) not null,
  constraint pk_column_mapping primary key (kind, fingerprint, field)
);
