-- A coordinator may put a proposal of a workshop elsewhere, as with sessions and kickoffs: runs leave it there then.
alter table workshop_proposal
  add column pinned  boolean not null default false,
  add column version bigint  not null default 0;
