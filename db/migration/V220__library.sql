-- What people put into the library or into a space. The content stands in chunks, sealed; its checksum is that of the whole.
create table community_file (
  community_file_id     bigint       not null auto_increment,
  name                  varchar(160) not null,
  kind                  varchar(10)  not null,
  size_bytes            int          not null,
  sha256                varchar(64)  not null,
  uploaded_by_person_id bigint       not null,
  uploaded_at           datetime(6)  not null,
  constraint pk_community_file primary key (community_file_id),
  constraint fk_community_file_person foreign key (uploaded_by_person_id) references person (person_id),
  constraint ck_community_file_kind check (kind in ('PDF', 'PNG', 'JPEG', 'TEXT', 'WORD', 'EXCEL', 'POWERPOINT'))
);

create table community_file_chunk (
  community_file_id bigint     not null,
  position          int        not null,
  content           mediumblob not null,
  constraint pk_community_file_chunk primary key (community_file_id, position),
  constraint fk_community_file_chunk_file foreign key (community_file_id) references community_file (community_file_id)
);

-- A file or a link: of the library of a program, or of a pair or circle, whose people alone see it.
create table resource (
  resource_id        bigint        not null auto_increment,
  program_id         bigint,
  match_id           bigint,
  circle_id          bigint,
  title              varchar(160)  not null,
  text               varchar(1000),
  link               varchar(1000),
  community_file_id  bigint,
  side               varchar(10)   not null,
  added_by_person_id bigint        not null,
  added_at           datetime(6)   not null,
  removed_at         datetime(6),
  version            bigint        not null default 0,
  constraint pk_resource primary key (resource_id),
  constraint fk_resource_program foreign key (program_id) references program (program_id),
  constraint fk_resource_match foreign key (match_id) references published_match (match_id),
  constraint fk_resource_circle foreign key (circle_id) references circle (circle_id),
  constraint fk_resource_file foreign key (community_file_id) references community_file (community_file_id),
  constraint fk_resource_added_by foreign key (added_by_person_id) references person (person_id),
  constraint ck_resource_home check ((program_id is not null and match_id is null and circle_id is null)
    or (program_id is null and match_id is not null and circle_id is null)
    or (program_id is null and match_id is null and circle_id is not null)),
  constraint ck_resource_content check ((link is null and community_file_id is not null)
    or (link is not null and community_file_id is null)),
  constraint ck_resource_side check (side in ('BOTH', 'MENTOR', 'MENTEE'))
);
create index ix_resource_program on resource (program_id, title);

create table resource_topic (
  resource_id bigint not null,
  topic_id    bigint not null,
  constraint pk_resource_topic primary key (resource_id, topic_id),
  constraint fk_resource_topic_resource foreign key (resource_id) references resource (resource_id),
  constraint fk_resource_topic_topic foreign key (topic_id) references topic (topic_id)
);

-- Whom it has helped: each person once.
create table resource_helped (
  resource_id bigint not null,
  person_id   bigint not null,
  constraint pk_resource_helped primary key (resource_id, person_id),
  constraint fk_resource_helped_resource foreign key (resource_id) references resource (resource_id),
  constraint fk_resource_helped_person foreign key (person_id) references person (person_id)
);

-- Where in the plan it belongs: to a milestone or a guide of this title.
create table resource_plan_part (
  resource_id bigint       not null,
  part        varchar(10)  not null,
  title       varchar(160) not null,
  constraint pk_resource_plan_part primary key (resource_id, part, title),
  constraint fk_resource_plan_part_resource foreign key (resource_id) references resource (resource_id),
  constraint ck_resource_plan_part check (part in ('MILESTONE', 'GUIDE'))
);
