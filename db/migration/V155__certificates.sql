-- What people can show of what they did. The name and the titles are those of the day of issue; by the code anybody can
-- ask whether it is genuine. Other kinds than workshops fill the same columns.
create table certificate (
  certificate_id bigint       not null auto_increment,
  kind           varchar(30)  not null,
  code           varchar(20)  not null,
  person_id      bigint       not null,
  holder_name    varchar(241) not null,
  program_id     bigint       not null,
  program_name   varchar(160) not null,
  workshop_id    bigint,
  title          varchar(160) not null,
  starts_on      date         not null,
  ends_on        date         not null,
  meetings       int          not null,
  minutes        int          not null,
  issued_at      datetime(6)  not null,
  revoked_at     datetime(6),
  constraint pk_certificate primary key (certificate_id),
  constraint uq_certificate_code unique (code),
  constraint uq_certificate_workshop unique (workshop_id, person_id),
  constraint fk_certificate_person foreign key (person_id) references person (person_id),
  constraint fk_certificate_program foreign key (program_id) references program (program_id),
  constraint fk_certificate_workshop foreign key (workshop_id) references workshop (workshop_id),
  constraint ck_certificate_kind check (kind in ('WORKSHOP_ATTENDED')),
  constraint ck_certificate_dates check (starts_on <= ends_on)
);
