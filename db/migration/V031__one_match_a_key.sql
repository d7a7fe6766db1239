-- An import of history that is repeated finds its matches again by their key.
create unique index uq_published_match_key on published_match (cohort_id, match_key);
