-- What a circle says it has reached of its plan, as pairs do.
create table circle_milestone_reached (
  circle_id     bigint      not null,
  part_key      varchar(60) not null,
  reached_at    datetime(6) not null,
  reached_by_id bigint      not null,
  constraint pk_circle_milestone_reached primary key (circle_id, part_key),
  constraint fk_circle_milestone_reached_circle foreign key (circle_id) references circle (circle_id),
  constraint fk_circle_milestone_reached_by foreign key (reached_by_id) references person (person_id)
);
