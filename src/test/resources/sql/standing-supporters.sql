-- Those who had matches as mentors: how many they are, and their matches, summed and squared.
select count(*) as people, coalesce(sum(n), 0) as matches, coalesce(sum(n * n), 0) as squares from (
  select count(*) as n from published_match m join enrollment e on e.enrollment_id = m.mentor_enrollment_id
  where m.cohort_id = :cohort and m.activated_at is not null and e.side <> 'PEER' group by e.person_id) each_person
