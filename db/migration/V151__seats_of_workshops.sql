-- One row for each person and workshop, so that nobody has two seats; line_number is the order in which people came. Who comes
-- again after giving a seat back gets a new one. The ticket is what the person shows at the door.
create table workshop_seat (
  workshop_id bigint      not null,
  person_id   bigint      not null,
  state       varchar(20) not null,
  line_number int         not null,
  walk_in     boolean     not null default false,
  ticket      varchar(40) not null,
  asked_at    datetime(6) not null,
  offered_at  datetime(6),
  lapses_at   datetime(6),
  changed_at  datetime(6) not null,
  constraint pk_workshop_seat primary key (workshop_id, person_id),
  constraint uq_workshop_seat_line unique (workshop_id, line_number),
  constraint uq_workshop_seat_ticket unique (ticket),
  constraint fk_workshop_seat_workshop foreign key (workshop_id) references workshop (workshop_id),
  constraint fk_workshop_seat_person foreign key (person_id) references person (person_id),
  constraint ck_workshop_seat_state check (state in ('TAKEN', 'WAITLISTED', 'OFFERED', 'GIVEN_BACK', 'DECLINED', 'LAPSED'))
);
create index ix_workshop_seat_person on workshop_seat (person_id, state);
create index ix_workshop_seat_lapses on workshop_seat (state, lapses_at);

-- Who was there, at each date; somebody who was not looked for has no row.
create table workshop_attendance (
  workshop_date_id    bigint      not null,
  person_id           bigint      not null,
  presence            varchar(20) not null,
  marked_at           datetime(6) not null,
  marked_by_person_id bigint      not null,
  constraint pk_workshop_attendance primary key (workshop_date_id, person_id),
  constraint fk_workshop_attendance_date foreign key (workshop_date_id) references workshop_date (workshop_date_id),
  constraint fk_workshop_attendance_person foreign key (person_id) references person (person_id),
  constraint fk_workshop_attendance_marked_by foreign key (marked_by_person_id) references person (person_id),
  constraint ck_workshop_attendance_presence check (presence in ('HERE', 'LATE', 'NO_SHOW'))
);
