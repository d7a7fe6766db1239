-- When a survey is over its drafts go, whoever's they are.
create index ix_draft_object on draft (form, object_id);
