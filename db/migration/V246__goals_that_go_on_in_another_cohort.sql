-- A goal that its owner took along from an earlier cohort: what was there stays there, and it begins where it stood.
alter table goal add column carried_from_goal_id bigint;
alter table goal add constraint uq_goal_carried_from unique (carried_from_goal_id);
alter table goal add constraint fk_goal_carried_from foreign key (carried_from_goal_id) references goal (goal_id);
