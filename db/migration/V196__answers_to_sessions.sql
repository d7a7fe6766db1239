-- Who said that they come to a session, or that they cannot. Of one that is moved they are asked anew.
create table session_answer (
  session_id  bigint      not null,
  person_id   bigint      not null,
  comes       boolean     not null,
  answered_at datetime(6) not null,
  constraint pk_session_answer primary key (session_id, person_id),
  constraint fk_session_answer_session foreign key (session_id) references session (session_id) on delete cascade,
  constraint fk_session_answer_person foreign key (person_id) references person (person_id)
);
