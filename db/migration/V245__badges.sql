-- What somebody achieved with a goal, as the goal told it; its holder alone sees it until they share it, with words of theirs.
create table badge (
  badge_id  bigint      not null auto_increment,
  kind      varchar(20) not null,
  goal_id   bigint      not null,
  person_id bigint      not null,
  earned_at datetime(6) not null,
  shared_at datetime(6),
  words     varchar(160),
  constraint pk_badge primary key (badge_id),
  constraint uq_badge_person unique (goal_id, person_id, kind),
  constraint fk_badge_goal foreign key (goal_id) references goal (goal_id),
  constraint fk_badge_person foreign key (person_id) references person (person_id),
  constraint ck_badge_kind check (kind in ('GOAL_REACHED', 'RECOVERED')),
  constraint ck_badge_words check (words is null or shared_at is not null)
);
create index ix_badge_shared on badge (shared_at);

-- [jooq ignore start]
insert into badge (kind, goal_id, person_id, earned_at)
  select 'GOAL_REACHED', g.goal_id, e.person_id, g.closed_at
  from goal g join enrollment e on e.enrollment_id = g.enrollment_id
  where g.state = 'REACHED' and g.closed_at is not null;
insert into badge (kind, goal_id, person_id, earned_at)
  select 'GOAL_REACHED', g.goal_id, m.person_id, g.closed_at
  from goal g join goal_member m on m.goal_id = g.goal_id
  where g.circle_id is not null and g.state = 'REACHED' and g.closed_at is not null;
insert into badge (kind, goal_id, person_id, earned_at)
  select 'RECOVERED', g.goal_id, e.person_id, min(s.recovered_at)
  from goal g join enrollment e on e.enrollment_id = g.enrollment_id join goal_setback s on s.goal_id = g.goal_id
  where s.recovered_at is not null group by g.goal_id, e.person_id;
insert into badge (kind, goal_id, person_id, earned_at)
  select 'RECOVERED', g.goal_id, m.person_id, min(s.recovered_at)
  from goal g join goal_member m on m.goal_id = g.goal_id join goal_setback s on s.goal_id = g.goal_id
  where g.circle_id is not null and s.recovered_at is not null group by g.goal_id, m.person_id;
-- [jooq ignore stop]
