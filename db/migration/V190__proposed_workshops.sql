-- Where a run of the scheduler would put a workshop of the cohort. It holds as long as nobody changes the workshop, and is gone
-- once a coordinator publishes the workshop there.
create table workshop_proposal (
  workshop_id      bigint      not null,
  workshop_version bigint      not null,
  starts_at        datetime(6) not null,
  minutes          int         not null,
  room_id          bigint,
  constraint pk_workshop_proposal primary key (workshop_id),
  constraint fk_workshop_proposal_workshop foreign key (workshop_id) references workshop (workshop_id) on delete cascade,
  constraint fk_workshop_proposal_room foreign key (room_id) references room (room_id),
  constraint ck_workshop_proposal_minutes check (minutes between 15 and 720)
);

alter table schedule_gap
  add column workshop_id bigint,
  add constraint fk_schedule_gap_workshop foreign key (workshop_id) references workshop (workshop_id) on delete cascade;
