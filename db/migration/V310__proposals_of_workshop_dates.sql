-- Of a workshop with several dates a run proposes each, all of them in one room. What was proposed before had one date each; it
-- holds as long as nobody changes the workshop, and is gone once a coordinator publishes the workshop there.
create table workshop_date_proposal (
  workshop_date_id bigint      not null,
  workshop_id      bigint      not null,
  workshop_version bigint      not null,
  starts_at        datetime(6) not null,
  minutes          int         not null,
  room_id          bigint,
  pinned           boolean     not null default false,
  version          bigint      not null default 0,
  constraint pk_workshop_date_proposal primary key (workshop_date_id),
  constraint fk_workshop_date_proposal_date foreign key (workshop_date_id) references workshop_date (workshop_date_id) on delete cascade,
  constraint fk_workshop_date_proposal_workshop foreign key (workshop_id) references workshop (workshop_id) on delete cascade,
  constraint fk_workshop_date_proposal_room foreign key (room_id) references room (room_id),
  constraint ck_workshop_date_proposal_minutes check (minutes between 15 and 720)
);

-- [jooq ignore start]
insert into workshop_date_proposal (workshop_date_id, workshop_id, workshop_version, starts_at, minutes, room_id, pinned, version)
select min(d.workshop_date_id), p.workshop_id, p.workshop_version, p.starts_at, p.minutes, p.room_id, p.pinned, p.version
from workshop_proposal p
join workshop_date d on d.workshop_id = p.workshop_id
group by p.workshop_id, p.workshop_version, p.starts_at, p.minutes, p.room_id, p.pinned, p.version
having count(*) = 1;
-- [jooq ignore stop]

drop table workshop_proposal;

-- What was found no place for before says nothing of dates.
-- [jooq ignore start]
delete from schedule_gap where workshop_id is not null;
-- [jooq ignore stop]
alter table schedule_gap
  add column workshop_date_id bigint,
  add constraint fk_schedule_gap_workshop_date foreign key (workshop_date_id) references workshop_date (workshop_date_id) on delete cascade;
