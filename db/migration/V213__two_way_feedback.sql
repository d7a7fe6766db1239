-- What people of a pair or a circle tell each other: what went well and what to try next. It is there from the moment
-- somebody asks for it; the words are sealed.
create table two_way_feedback (
  two_way_feedback_id bigint      not null auto_increment,
  match_id            bigint,
  circle_id           bigint,
  giver_person_id     bigint      not null,
  receiver_person_id  bigint      not null,
  question            varbinary(2000),
  did_well            varbinary(8000),
  try_next            varbinary(8000),
  asked_at            datetime(6),
  given_at            datetime(6),
  constraint pk_two_way_feedback primary key (two_way_feedback_id),
  constraint fk_two_way_feedback_match foreign key (match_id) references published_match (match_id),
  constraint fk_two_way_feedback_circle foreign key (circle_id) references circle (circle_id),
  constraint fk_two_way_feedback_giver foreign key (giver_person_id) references person (person_id),
  constraint fk_two_way_feedback_receiver foreign key (receiver_person_id) references person (person_id),
  constraint ck_two_way_feedback_space check ((match_id is null) <> (circle_id is null)),
  constraint ck_two_way_feedback_two check (giver_person_id <> receiver_person_id),
  constraint ck_two_way_feedback_stage check (asked_at is not null or given_at is not null),
  constraint ck_two_way_feedback_words check ((given_at is null) = (did_well is null and try_next is null))
);
create index ix_two_way_feedback_match on two_way_feedback (match_id);
create index ix_two_way_feedback_circle on two_way_feedback (circle_id);
