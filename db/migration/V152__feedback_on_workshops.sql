-- What people say of a workshop afterwards; the comment is sealed.
create table workshop_feedback (
  workshop_id bigint      not null,
  person_id   bigint      not null,
  rating      int         not null,
  comment     varbinary(8000),
  rated_at    datetime(6) not null,
  constraint pk_workshop_feedback primary key (workshop_id, person_id),
  constraint fk_workshop_feedback_workshop foreign key (workshop_id) references workshop (workshop_id),
  constraint fk_workshop_feedback_person foreign key (person_id) references person (person_id),
  constraint ck_workshop_feedback_rating check (rating between 1 and 5)
);
