-- All that the matcher worked on, so that a run can be repeated later and give the same; encrypted, since avoid lists
-- are in it. Empty for runs from before.
alter table match_run add column problem mediumblob;
-- A run of what would be if something were changed (JSON of the change); its pairs never become proposals.
alter table match_run add column scenario varchar(500);
-- How many mentees got the mentor they wished for most, and how many have wishes among the mentors of the run.
alter table match_run add column first_choices int;
alter table match_run add column choosers int;
