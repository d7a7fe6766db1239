-- Talks of somebody who supports others in confidence. While one is open, its label tells its author alone whom it is
-- about; closing it erases the label and the day, and what stays are counts and a topic.
create table confidential_encounter (
  encounter_id  bigint  not null auto_increment,
  enrollment_id bigint  not null,
  topic_id      bigint,
  begun_on      date    not null,
  label         varbinary(600),
  talks         int     not null,
  minutes       int     not null,
  closed        boolean not null default false,
  version       bigint  not null default 0,
  constraint pk_confidential_encounter primary key (encounter_id),
  constraint fk_confidential_encounter_enrollment foreign key (enrollment_id) references enrollment (enrollment_id),
  constraint fk_confidential_encounter_topic foreign key (topic_id) references topic (topic_id),
  constraint ck_confidential_encounter_closed check (closed = false or label is null)
);

-- What a mentor writes down of supervision and debriefing, for themselves.
create table supervision_entry (
  supervision_entry_id bigint not null auto_increment,
  enrollment_id        bigint not null,
  held_on              date   not null,
  minutes              int    not null,
  words                varbinary(16000),
  constraint pk_supervision_entry primary key (supervision_entry_id),
  constraint fk_supervision_entry_enrollment foreign key (enrollment_id) references enrollment (enrollment_id),
  constraint ck_supervision_entry_minutes check (minutes between 5 and 600)
);

-- How much it is and how sure of themselves they are, as mentors say; sealed.
create table load_pulse (
  enrollment_id bigint         not null,
  answered_at   datetime(6)    not null,
  answer        varbinary(200) not null,
  constraint pk_load_pulse primary key (enrollment_id, answered_at),
  constraint fk_load_pulse_enrollment foreign key (enrollment_id) references enrollment (enrollment_id)
);
