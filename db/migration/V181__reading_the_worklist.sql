-- Today looks at every match that goes on; these answer from the index alone, without the reasons of a match.
create index ix_published_match_active on published_match (cohort_id, state, activated_at, mentor_enrollment_id, mentee_enrollment_id);
create index ix_session_meeting on session (match_id, state, starts_at);
create index ix_session_state on session (state, starts_at, match_id);
create index ix_informal_contact_time on informal_contact (match_id, happened_at);
create index ix_pairing_fit on pairing_fit (fit);
create index ix_person_leaving on person (last_day);
create index ix_person_state on person (state);
create index ix_audit_entry_actor on audit_entry (actor_person_id, program_id, happened_at);
create index ix_enrollment_place on enrollment (cohort_id, state, side, mentee_demand, mentor_capacity, person_id, decided_at, applied_at);
create index ix_published_match_mentor on published_match (cohort_id, state, mentor_enrollment_id, activated_at);
