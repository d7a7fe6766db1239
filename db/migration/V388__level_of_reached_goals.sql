-- Who says that a goal is reached says at which level; taken up again, it stands where it stood before.
alter table goal
  add column level_before_reached int null,
  add constraint ck_goal_level_before_reached check (level_before_reached between -2 and 2);
