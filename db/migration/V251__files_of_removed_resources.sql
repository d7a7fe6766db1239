-- The file of a resource that was removed is deleted some time after: what is left of it is its title.
alter table resource drop constraint ck_resource_content;
alter table resource add constraint ck_resource_content check ((link is null and community_file_id is not null)
  or (link is not null and community_file_id is null)
  or (removed_at is not null and link is null and community_file_id is null));
