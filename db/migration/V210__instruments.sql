-- Questionnaires, each version a document that follows the schema of instrument files; one in use is never changed.
create table instrument (
  instrument_id          bigint      not null auto_increment,
  instrument_key         varchar(60) not null,
  number                 int         not null,
  content                mediumtext  not null,
  origin                 varchar(20) not null,
  license_state          varchar(20) not null,
  confirmed_by_person_id bigint,
  confirmed_at           datetime(6),
  added_at               datetime(6) not null,
  version                bigint      not null default 0,
  constraint pk_instrument primary key (instrument_id),
  constraint uq_instrument_number unique (instrument_key, number),
  constraint fk_instrument_confirmed_by foreign key (confirmed_by_person_id) references person (person_id),
  constraint ck_instrument_origin check (origin in ('SHIPPED', 'IMPORTED', 'EDITED')),
  constraint ck_instrument_license check (license_state in ('FREE', 'UNCONFIRMED', 'CONFIRMED')),
  constraint ck_instrument_confirmed check ((license_state = 'CONFIRMED') = (confirmed_by_person_id is not null and confirmed_at is not null))
);
