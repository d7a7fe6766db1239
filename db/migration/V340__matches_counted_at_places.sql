-- How many matches are open at a place, on either side, and how many mentees a mentor meets now, stand beside the place:
-- Today asks it of every place at once. The database counts itself, whoever writes matches and in whatever order.
alter table enrollment add column open_as_mentor int not null default 0;
alter table enrollment add column open_as_mentee int not null default 0;
alter table enrollment add column active_as_mentor int not null default 0;

-- [jooq ignore start]
update enrollment join (
  select mentor_enrollment_id as enrollment_id, sum(state in ('OFFERED', 'ACTIVE', 'ON_HOLD')) as open, sum(state = 'ACTIVE') as active
  from published_match group by mentor_enrollment_id) counted using (enrollment_id)
set open_as_mentor = open, active_as_mentor = active;

update enrollment join (
  select mentee_enrollment_id as enrollment_id, sum(state in ('OFFERED', 'ACTIVE', 'ON_HOLD')) as open
  from published_match group by mentee_enrollment_id) counted using (enrollment_id)
set open_as_mentee = open;

create trigger count_added_match after insert on published_match for each row
update enrollment set
  open_as_mentor = open_as_mentor + (enrollment_id = new.mentor_enrollment_id and new.state in ('OFFERED', 'ACTIVE', 'ON_HOLD')),
  open_as_mentee = open_as_mentee + (enrollment_id = new.mentee_enrollment_id and new.state in ('OFFERED', 'ACTIVE', 'ON_HOLD')),
  active_as_mentor = active_as_mentor + (enrollment_id = new.mentor_enrollment_id and new.state = 'ACTIVE')
where enrollment_id in (new.mentor_enrollment_id, new.mentee_enrollment_id);

create trigger count_changed_match after update on published_match for each row
update enrollment set
  open_as_mentor = open_as_mentor + (enrollment_id = new.mentor_enrollment_id and new.state in ('OFFERED', 'ACTIVE', 'ON_HOLD'))
    - (enrollment_id = old.mentor_enrollment_id and old.state in ('OFFERED', 'ACTIVE', 'ON_HOLD')),
  open_as_mentee = open_as_mentee + (enrollment_id = new.mentee_enrollment_id and new.state in ('OFFERED', 'ACTIVE', 'ON_HOLD'))
    - (enrollment_id = old.mentee_enrollment_id and old.state in ('OFFERED', 'ACTIVE', 'ON_HOLD')),
  active_as_mentor = active_as_mentor + (enrollment_id = new.mentor_enrollment_id and new.state = 'ACTIVE')
    - (enrollment_id = old.mentor_enrollment_id and old.state = 'ACTIVE')
where enrollment_id in (new.mentor_enrollment_id, new.mentee_enrollment_id, old.mentor_enrollment_id, old.mentee_enrollment_id)
  and (new.state <> old.state or new.mentor_enrollment_id <> old.mentor_enrollment_id or new.mentee_enrollment_id <> old.mentee_enrollment_id);

create trigger count_removed_match after delete on published_match for each row
update enrollment set
  open_as_mentor = open_as_mentor - (enrollment_id = old.mentor_enrollment_id and old.state in ('OFFERED', 'ACTIVE', 'ON_HOLD')),
  open_as_mentee = open_as_mentee - (enrollment_id = old.mentee_enrollment_id and old.state in ('OFFERED', 'ACTIVE', 'ON_HOLD')),
  active_as_mentor = active_as_mentor - (enrollment_id = old.mentor_enrollment_id and old.state = 'ACTIVE')
where enrollment_id in (old.mentor_enrollment_id, old.mentee_enrollment_id);
-- [jooq ignore stop]

-- Who was accepted, wants a match and has none; who is on both sides wants a mentor. And who meets more mentees than was agreed. Of tens of thousands they are few, and found by themselves.
alter table enrollment add column unmatched boolean not null default false;
alter table enrollment add column overloaded boolean not null default false;
-- [jooq ignore start]
alter table enrollment
  modify unmatched boolean generated always as (
    state in ('ACCEPTED', 'ACTIVE') and (
      side in ('MENTEE', 'BOTH') and mentee_demand > 0 and open_as_mentee = 0
      or side = 'MENTOR' and mentor_capacity > 0 and open_as_mentor = 0
      or side = 'PEER' and open_as_mentor = 0 and open_as_mentee = 0)) stored,
  modify overloaded boolean generated always as (side <> 'PEER' and active_as_mentor > mentor_capacity) stored;
-- [jooq ignore stop]
create index ix_enrollment_unmatched on enrollment (cohort_id, unmatched);
create index ix_enrollment_overloaded on enrollment (cohort_id, overloaded);
