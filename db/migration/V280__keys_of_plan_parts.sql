-- Parts of a plan have keys that stay when they are renamed, so that what belongs to them stays with them.
alter table program_milestone add column part_key varchar(60);
alter table program_guide add column part_key varchar(60);
-- [jooq ignore start]
update program_milestone set part_key = concat('milestone-', position + 1);
update program_guide set part_key = concat('guide-', position + 1);
-- [jooq ignore stop]
alter table program_milestone modify part_key varchar(60) not null;
alter table program_guide modify part_key varchar(60) not null;
alter table program_milestone add constraint uq_program_milestone_key unique (program_id, part_key);
alter table program_guide add constraint uq_program_guide_key unique (program_id, part_key);

-- Where in the plan of its program a resource belongs. A key whose part is gone says nothing until the part is back.
create table resource_part (
  resource_id bigint      not null,
  part_key    varchar(60) not null,
  constraint pk_resource_part primary key (resource_id, part_key),
  constraint fk_resource_part_resource foreign key (resource_id) references resource (resource_id)
);
-- [jooq ignore start]
insert into resource_part (resource_id, part_key)
  select p.resource_id, m.part_key
  from resource_plan_part p
  join resource r on r.resource_id = p.resource_id
  join program_milestone m on m.program_id = r.program_id and m.title = p.title
  where p.part = 'MILESTONE';
insert into resource_part (resource_id, part_key)
  select p.resource_id, g.part_key
  from resource_plan_part p
  join resource r on r.resource_id = p.resource_id
  join program_guide g on g.program_id = r.program_id and g.title = p.title
  where p.part = 'GUIDE';
-- [jooq ignore stop]
drop table resource_plan_part;
