-- A session is a meeting of a match or of a circle.
alter table session modify match_id bigint null;
alter table session add column circle_id bigint;
alter table session add constraint fk_session_circle foreign key (circle_id) references circle (circle_id);
alter table session add constraint ck_session_of check (match_id is not null and circle_id is null or match_id is null and circle_id is not null);
create index ix_session_circle on session (circle_id, starts_at);

-- It may hold a room of a site. It keeps one entry in people's calendars however often it is moved: a successor takes
-- over the key and counts on.
alter table session add column room_id bigint;
alter table session add constraint fk_session_room foreign key (room_id) references room (room_id);
create index ix_session_room on session (room_id, starts_at);
alter table session add column calendar_key varchar(60);
alter table session add column calendar_sequence int not null default 0;

-- Who was there, and who was not, at a session of a circle.
create table session_attendance (
  session_id bigint  not null,
  person_id  bigint  not null,
  present    boolean not null,
  constraint pk_session_attendance primary key (session_id, person_id),
  constraint fk_session_attendance_session foreign key (session_id) references session (session_id) on delete cascade,
  constraint fk_session_attendance_person foreign key (person_id) references person (person_id)
);
