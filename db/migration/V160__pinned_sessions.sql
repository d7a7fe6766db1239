-- A proposal that a coordinator put where it is by hand, or likes there: runs of the scheduler keep it.
alter table session add column pinned boolean not null default false;
