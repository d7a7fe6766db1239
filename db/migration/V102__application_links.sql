-- The public address of a cohort's application form; whoever has no account yet gets a mailed link of their own.
create table application_link (
  cohort_id  bigint      not null,
  code       varchar(22) not null,
  created_at datetime(6) not null,
  constraint pk_application_link primary key (cohort_id),
  constraint uq_application_link_code unique (code),
  constraint fk_application_link_cohort foreign key (cohort_id) references cohort (cohort_id) on delete cascade
);

alter table account_token drop constraint ck_account_token_purpose;
alter table account_token add constraint ck_account_token_purpose
  check (purpose in ('INVITATION', 'PASSWORD_RESET', 'APPLICATION'));
