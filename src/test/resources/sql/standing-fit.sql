-- People of pairs that have met, and those of them who said how such a pair fits.
with there as (
  select e.person_id, m.match_id
  from published_match m join enrollment e on e.enrollment_id in (m.mentor_enrollment_id, m.mentee_enrollment_id)
  where m.cohort_id = :cohort and m.match_id in (select match_id from session where state = 'HELD'))
select
  (select count(distinct person_id) from there) as asked,
  (select count(distinct person_id) from there where (match_id, person_id) in
    (select match_id, person_id from pairing_fit)) as answered
