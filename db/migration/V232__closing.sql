-- A match may go on longer than its cohort, until a day that coordinators confirmed.
alter table published_match add column extended_until date;

-- What people write to each other at the end; sealed.
create table closing_reflection (
  closing_reflection_id bigint           not null auto_increment,
  match_id              bigint,
  circle_id             bigint,
  person_id             bigint           not null,
  words                 varbinary(16000) not null,
  written_at            datetime(6)      not null,
  version               bigint           not null default 0,
  constraint pk_closing_reflection primary key (closing_reflection_id),
  constraint uq_closing_reflection_match unique (match_id, person_id),
  constraint uq_closing_reflection_circle unique (circle_id, person_id),
  constraint fk_closing_reflection_match foreign key (match_id) references published_match (match_id),
  constraint fk_closing_reflection_circle foreign key (circle_id) references circle (circle_id),
  constraint fk_closing_reflection_person foreign key (person_id) references person (person_id),
  constraint ck_closing_reflection_space check ((match_id is null) <> (circle_id is null))
);

-- How each of a pair wants to go on.
create table closing_wish (
  match_id  bigint      not null,
  person_id bigint      not null,
  wish      varchar(20) not null,
  until_day date,
  wished_at datetime(6) not null,
  constraint pk_closing_wish primary key (match_id, person_id),
  constraint fk_closing_wish_match foreign key (match_id) references published_match (match_id),
  constraint fk_closing_wish_person foreign key (person_id) references person (person_id),
  constraint ck_closing_wish check (wish in ('KEEP', 'EXTEND', 'CLOSE', 'REPAIR')),
  constraint ck_closing_wish_until check ((wish = 'EXTEND') = (until_day is not null))
);
