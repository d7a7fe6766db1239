-- Those of a circle say how to go on too, as each of a pair does.
-- [jooq ignore start]
create table closing_wish_before (primary key (match_id, person_id)) as select * from closing_wish;
-- [jooq ignore stop]
drop table closing_wish;
create table closing_wish (
  closing_wish_id bigint      not null auto_increment,
  match_id        bigint,
  circle_id       bigint,
  person_id       bigint      not null,
  wish            varchar(20) not null,
  until_day       date,
  wished_at       datetime(6) not null,
  constraint pk_closing_wish primary key (closing_wish_id),
  constraint uq_closing_wish_match unique (match_id, person_id),
  constraint uq_closing_wish_circle unique (circle_id, person_id),
  constraint fk_closing_wish_match foreign key (match_id) references published_match (match_id),
  constraint fk_closing_wish_circle foreign key (circle_id) references circle (circle_id),
  constraint fk_closing_wish_person foreign key (person_id) references person (person_id),
  constraint ck_closing_wish_space check ((match_id is null) <> (circle_id is null)),
  constraint ck_closing_wish check (wish in ('KEEP', 'EXTEND', 'CLOSE', 'REPAIR')),
  constraint ck_closing_wish_circle check (circle_id is null or wish <> 'REPAIR'),
  constraint ck_closing_wish_until check ((wish = 'EXTEND') = (until_day is not null))
);
-- [jooq ignore start]
insert into closing_wish (match_id, person_id, wish, until_day, wished_at)
  select match_id, person_id, wish, until_day, wished_at from closing_wish_before;
drop table closing_wish_before;
-- [jooq ignore stop]
