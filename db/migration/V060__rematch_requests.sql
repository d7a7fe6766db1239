-- Who says that a pairing is not a good fit can ask for another one, with a few words for the coordinators; encrypted.
create table rematch_request (
  match_id  bigint      not null,
  person_id bigint      not null,
  asked_at  datetime(6) not null,
  words     varbinary(4100),
  constraint pk_rematch_request primary key (match_id, person_id),
  constraint fk_rematch_request_match foreign key (match_id) references published_match (match_id),
  constraint fk_rematch_request_person foreign key (person_id) references person (person_id)
);
