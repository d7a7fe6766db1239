-- A coordinator has taken care of a call for help; the note, sealed, is for whoever asked.
alter table goal_check_in add column help_settled_at datetime(6);
alter table goal_check_in add column help_settled_by_person_id bigint;
alter table goal_check_in add column help_note varbinary(2200);
alter table goal_check_in add constraint fk_goal_check_in_help_settled_by foreign key (help_settled_by_person_id) references person (person_id);
alter table goal_check_in add constraint ck_goal_check_in_help check (help_settled_at is null or asks_help);
create index ix_goal_check_in_asks_help on goal_check_in (asks_help, help_settled_at);
