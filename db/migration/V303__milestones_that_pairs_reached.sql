-- What a pair says it has reached of its plan; a milestone that is taken out of the plan and put back is reached as before.
create table milestone_reached (
  match_id      bigint      not null,
  part_key      varchar(60) not null,
  reached_at    datetime(6) not null,
  reached_by_id bigint      not null,
  constraint pk_milestone_reached primary key (match_id, part_key),
  constraint fk_milestone_reached_match foreign key (match_id) references published_match (match_id),
  constraint fk_milestone_reached_by foreign key (reached_by_id) references person (person_id)
);
