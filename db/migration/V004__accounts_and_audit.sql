-- A person's sign-in. Without a password hash the person has been invited and has not come in yet.
create table account (
  account_id        bigint       not null auto_increment,
  person_id         bigint       not null,
  email             varchar(254) not null,
  password_hash     varchar(200),
  administrator     boolean      not null default false,
  may_import_people boolean      not null default false,
  enabled           boolean      not null default true,
  language          varchar(10),
  color_scheme      varchar(10),
  last_sign_in_at   datetime(6),
  created_at        datetime(6)  not null,
  version           bigint       not null default 0,
  constraint pk_account primary key (account_id),
  constraint uq_account_person unique (person_id),
  constraint uq_account_email unique (email),
  constraint fk_account_person foreign key (person_id) references person (person_id),
  constraint ck_account_color_scheme check (color_scheme in ('LIGHT', 'DARK'))
);

create table program_role (
  account_id bigint      not null,
  program_id bigint      not null,
  role       varchar(20) not null,
  constraint pk_program_role primary key (account_id, program_id, role),
  constraint fk_program_role_account foreign key (account_id) references account (account_id) on delete cascade,
  constraint fk_program_role_program foreign key (program_id) references program (program_id) on delete cascade,
  constraint ck_program_role check (role in ('COORDINATOR', 'BACKUP', 'MANAGER'))
);

create table department_role (
  account_id    bigint      not null,
  department_id bigint      not null,
  role          varchar(20) not null,
  constraint pk_department_role primary key (account_id, department_id, role),
  constraint fk_department_role_account foreign key (account_id) references account (account_id) on delete cascade,
  constraint fk_department_role_department foreign key (department_id) references department (department_id) on delete cascade,
  constraint ck_department_role check (role in ('MANAGER'))
);

-- One-time links: only the hash is kept, so that a copy of the database opens no account.
create table account_token (
  account_token_id bigint      not null auto_increment,
  account_id       bigint      not null,
  purpose          varchar(20) not null,
  token_hash       binary(32)  not null,
  created_at       datetime(6) not null,
  expires_at       datetime(6) not null,
  used_at          datetime(6),
  constraint pk_account_token primary key (account_token_id),
  constraint uq_account_token_hash unique (token_hash),
  constraint fk_account_token_account foreign key (account_id) references account (account_id) on delete cascade,
  constraint ck_account_token_purpose check (purpose in ('INVITATION', 'PASSWORD_RESET'))
);

-- Failed tries slow the next one down, per account name and per address; rows are removed after a day.
create table sign_in_failure (
  sign_in_failure_id bigint       not null auto_increment,
  subject            varchar(300) not null,
  failed_at          datetime(6)  not null,
  constraint pk_sign_in_failure primary key (sign_in_failure_id)
);
create index ix_sign_in_failure_subject on sign_in_failure (subject, failed_at);

-- Append-only: who, when, what. The actor is null for the system; details never hold the texts of notes.
create table audit_entry (
  audit_entry_id  bigint       not null auto_increment,
  happened_at     datetime(6)  not null,
  actor_person_id bigint,
  action          varchar(60)  not null,
  object_type     varchar(40)  not null,
  object_id       bigint,
  object_label    varchar(300),
  program_id      bigint,
  details         varchar(4000),
  constraint pk_audit_entry primary key (audit_entry_id),
  constraint fk_audit_entry_actor foreign key (actor_person_id) references person (person_id),
  constraint fk_audit_entry_program foreign key (program_id) references program (program_id)
);
create index ix_audit_entry_time on audit_entry (happened_at);
create index ix_audit_entry_program on audit_entry (program_id, happened_at);
