-- Few pairs go on longer than their cohort: Today finds them without reading all matches.
create index ix_published_match_extended on published_match (extended_until);
