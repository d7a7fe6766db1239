-- Published circles, their held sessions, and marks at these, each with the different people behind it.
select
  (select count(*) from circle c where c.cohort_id = :cohort and c.published_at is not null
     and exists (select 1 from circle_member cm where cm.circle_id = c.circle_id)) as circles,
  (select count(distinct e.person_id) from enrollment e where e.enrollment_id in (
     select cm.enrollment_id from circle_member cm natural join circle c
     where c.cohort_id = :cohort and c.published_at is not null)) as circle_people,
  (select count(*) from session s natural join (select circle_id from circle where cohort_id = :cohort
     and published_at is not null) c where s.state = 'HELD') as sessions,
  (select count(distinct e.person_id) from enrollment e where e.enrollment_id in (
     select cm.enrollment_id from circle_member cm where cm.circle_id in (
       select s.circle_id from session s where s.state = 'HELD' and s.circle_id in (
         select circle_id from circle where cohort_id = :cohort and published_at is not null)))) as session_people,
  (select coalesce(sum(a.present), 0) from session_attendance a where a.session_id in (
     select s.session_id from session s where s.state = 'HELD' and s.circle_id in (
       select circle_id from circle where cohort_id = :cohort and published_at is not null))) as present,
  (select coalesce(sum(1 - a.present), 0) from session_attendance a where a.session_id in (
     select s.session_id from session s where s.state = 'HELD' and s.circle_id in (
       select circle_id from circle where cohort_id = :cohort and published_at is not null))) as absent
