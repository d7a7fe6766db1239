-- How many matches are open at a place, on either side, and how many mentees a mentor meets now, stand beside the place:
-- Today asks it of every place at once. The database counts itself, whoever writes matches and in whatever
-- order; who writes one has locked both of its places.
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
begin
  if new.state <> old.state or new.mentor_enrollment_id <> old.mentor_enrollment_id or new.mentee_enrollment_id <> old.mentee_enrollment_id then
    update enrollment set
      open_as_mentor = open_as_mentor + (enrollment_id = new.mentor_enrollment_id and new.state in ('OFFERED', 'ACTIVE', 'ON_HOLD'))
        - (enrollment_id = old.mentor_enrollment_id and old.state in ('OFFERED', 'ACTIVE', 'ON_HOLD')),
      open_as_mentee = open_as_mentee + (enrollment_id = new.mentee_enrollment_id and new.state in ('OFFERED', 'ACTIVE', 'ON_HOLD'))
        - (enrollment_id = old.mentee_enrollment_id and old.state in ('OFFERED', 'ACTIVE', 'ON_HOLD')),
      active_as_mentor = active_as_mentor + (enrollment_id = new.mentor_enrollment_id and new.state = 'ACTIVE')
        - (enrollment_id = old.mentor_enrollment_id and old.state = 'ACTIVE')
    where enrollment_id in (new.mentor_enrollment_id, new.mentee_enrollment_id, old.mentor_enrollment_id, old.mentee_enrollment_id);
  end if;
end;

create trigger count_removed_match after delete on published_match for each row
update enrollment set
  open_as_mentor = open_as_mentor - (enrollment_id = old.mentor_enrollment_id and old.state in ('OFFERED', 'ACTIVE', 'ON_HOLD')),
  open_as_mentee = open_as_mentee - (enrollment_id = old.mentee_enrollment_id and old.state in ('OFFERED', 'ACTIVE', 'ON_HOLD')),
  active_as_mentor = active_as_mentor - (enrollment_id = old.mentor_enrollment_id and old.state = 'ACTIVE')
where enrollment_id in (old.mentor_enrollment_id, old.mentee_enrollment_id);
-- [jooq ignore stop]

-- Who was accepted, wants a match and has none; who is on both sides wants a mentor. And who meets more mentees than was
-- agreed. Of tens of thousands they are few, and found by themselves.
alter table enrollment add column unmatched boolean;
alter table enrollment add column overloaded boolean;
-- [jooq ignore start]
alter table enrollment
  modify unmatched boolean generated always as (
    state in ('ACCEPTED', 'ACTIVE') and (
      side in ('MENTEE', 'BOTH') and mentee_demand > 0 and open_as_mentee = 0
      or side = 'MENTOR' and mentor_capacity > 0 and open_as_mentor = 0
      or side = 'PEER' and open_as_mentor = 0 and open_as_mentee = 0)) stored,
  modify overloaded boolean generated always as (side <> 'PEER' and active_as_mentor > mentor_capacity) stored;
-- [jooq ignore stop]
create index ix_enrollment_unmatched on enrollment (unmatched, cohort_id);
create index ix_enrollment_overloaded on enrollment (overloaded, cohort_id);

-- When a pair last met stands beside its match, of which Today asks whether it is long ago. Once a session that was the last
-- turns out not to have been held, it is not known any more, and the sessions are asked. A table of its own: who writes a
-- session shares its match with others and may not write there.
create table match_rhythm (
  match_id     bigint  not null,
  cohort_id    bigint  not null,
  known        boolean not null default true,
  last_held_at datetime(6),
  constraint pk_match_rhythm primary key (match_id),
  constraint fk_match_rhythm_match foreign key (match_id) references published_match (match_id) on delete cascade
);
create index ix_match_rhythm_last on match_rhythm (cohort_id, last_held_at, known);

-- [jooq ignore start]
insert into match_rhythm (match_id, cohort_id, last_held_at)
select match_id, cohort_id,
  (select max(starts_at) from session where session.match_id = published_match.match_id and session.state = 'HELD')
from published_match;

create trigger begin_rhythm after insert on published_match for each row
insert into match_rhythm (match_id, cohort_id) values (new.match_id, new.cohort_id);

create trigger note_added_session after insert on session for each row
begin
  if new.match_id is not null and new.state = 'HELD' then
    update match_rhythm set last_held_at = if(known, greatest(coalesce(last_held_at, new.starts_at), new.starts_at), null)
    where match_id = new.match_id;
  end if;
end;

create trigger note_changed_session after update on session for each row
begin
  if new.match_id is not null and 'HELD' in (old.state, new.state) and (old.state <> new.state or old.starts_at <> new.starts_at) then
    update match_rhythm set
      known = known and not (old.state = 'HELD' and last_held_at <=> old.starts_at),
      last_held_at = if(known, if(new.state = 'HELD', greatest(coalesce(last_held_at, new.starts_at), new.starts_at), last_held_at), null)
    where match_id = new.match_id;
  end if;
end;

create trigger note_removed_session after delete on session for each row
begin
  if old.match_id is not null and old.state = 'HELD' then
    update match_rhythm set
      known = known and not last_held_at <=> old.starts_at,
      last_held_at = if(known, last_held_at, null)
    where match_id = old.match_id;
  end if;
end;
-- [jooq ignore stop]
