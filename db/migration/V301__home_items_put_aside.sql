-- What somebody has put aside of what waits for them on Home: until a time, or for good where there is none.
create table waiting_aside (
  person_id bigint      not null,
  item      varchar(60) not null,
  until_at  datetime(6),
  constraint pk_waiting_aside primary key (person_id, item),
  constraint fk_waiting_aside_person foreign key (person_id) references person (person_id) on delete cascade
);
