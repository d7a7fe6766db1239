-- The matches of each of those who had any as mentors.
select count(*) as matches
from published_match m join enrollment e on e.enrollment_id = m.mentor_enrollment_id
where m.cohort_id = :cohort and m.activated_at is not null and e.side <> 'PEER'
group by e.person_id
