-- What those keep who had a match as the supporting side, and calls for help with goals.
with supporting as (
  select distinct e.enrollment_id from enrollment e join published_match m on m.mentor_enrollment_id = e.enrollment_id
  where e.cohort_id = :cohort and e.side <> 'PEER' and m.activated_at is not null),
calls as (
  select c.person_id, c.help_settled_at is not null as settled from goal_check_in c join goal g on g.goal_id = c.goal_id
  join enrollment e on e.enrollment_id = g.enrollment_id where e.cohort_id = :cohort and c.asks_help)
select
  (select count(*) from supporting) as supporters,
  (select count(distinct enrollment_id) from load_pulse natural join supporting) as said,
  (select count(*) from supervision_entry natural join supporting) as supervisions,
  (select count(distinct enrollment_id) from supervision_entry natural join supporting) as supervised,
  (select count(*) from confidential_encounter natural join supporting) as encounters,
  (select count(distinct enrollment_id) from confidential_encounter natural join supporting) as encounter_people,
  (select coalesce(sum(talks), 0) from confidential_encounter natural join supporting) as talks,
  (select count(*) from calls) as calls, (select count(distinct person_id) from calls) as call_people,
  (select count(*) from calls where settled) as settled, (select count(distinct person_id) from calls where settled) as settled_people,
  (select count(distinct person_id) from calls where not settled) as open_people
