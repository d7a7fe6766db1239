-- Where people post: the space of a circle, or that of a cohort or program which its coordinators have switched on.
create table community_space (
  community_space_id bigint       not null auto_increment,
  circle_id          bigint,
  cohort_id          bigint,
  program_id         bigint,
  switched_on        boolean      not null default true,
  meeting_link       varchar(500),
  created_at         datetime(6)  not null,
  version            bigint       not null default 0,
  constraint pk_community_space primary key (community_space_id),
  constraint uq_community_space_circle unique (circle_id),
  constraint uq_community_space_cohort unique (cohort_id),
  constraint uq_community_space_program unique (program_id),
  constraint fk_community_space_circle foreign key (circle_id) references circle (circle_id),
  constraint fk_community_space_cohort foreign key (cohort_id) references cohort (cohort_id),
  constraint fk_community_space_program foreign key (program_id) references program (program_id),
  constraint ck_community_space_of check ((circle_id is not null and cohort_id is null and program_id is null)
    or (circle_id is null and cohort_id is not null and program_id is null)
    or (circle_id is null and cohort_id is null and program_id is not null))
);

-- Who has joined the space of a cohort or program.
create table community_member (
  community_space_id bigint      not null,
  person_id          bigint      not null,
  joined_at          datetime(6) not null,
  constraint pk_community_member primary key (community_space_id, person_id),
  constraint fk_community_member_space foreign key (community_space_id) references community_space (community_space_id),
  constraint fk_community_member_person foreign key (person_id) references person (person_id)
);
create index ix_community_member_person on community_member (person_id);

-- A post, or a reply to one. What was removed keeps its place without its text.
create table community_post (
  community_post_id    bigint      not null auto_increment,
  community_space_id   bigint      not null,
  reply_to_id          bigint,
  author_person_id     bigint      not null,
  text                 varbinary(17000),
  community_file_id    bigint,
  posted_at            datetime(6) not null,
  removed_at           datetime(6),
  removed_by_person_id bigint,
  constraint pk_community_post primary key (community_post_id),
  constraint fk_community_post_space foreign key (community_space_id) references community_space (community_space_id),
  constraint fk_community_post_reply_to foreign key (reply_to_id) references community_post (community_post_id),
  constraint fk_community_post_author foreign key (author_person_id) references person (person_id),
  constraint fk_community_post_file foreign key (community_file_id) references community_file (community_file_id),
  constraint fk_community_post_removed_by foreign key (removed_by_person_id) references person (person_id),
  constraint ck_community_post_removed check ((removed_at is null and text is not null)
    or (removed_at is not null and text is null and community_file_id is null))
);
create index ix_community_post_space on community_post (community_space_id, reply_to_id, community_post_id);

create table post_report (
  post_report_id       bigint      not null auto_increment,
  community_post_id    bigint      not null,
  reported_by_id       bigint      not null,
  reason               varbinary(4200) not null,
  reported_at          datetime(6) not null,
  settled_at           datetime(6),
  settled_by_person_id bigint,
  constraint pk_post_report primary key (post_report_id),
  constraint uq_post_report_person unique (community_post_id, reported_by_id),
  constraint fk_post_report_post foreign key (community_post_id) references community_post (community_post_id),
  constraint fk_post_report_by foreign key (reported_by_id) references person (person_id),
  constraint fk_post_report_settled_by foreign key (settled_by_person_id) references person (person_id)
);
create index ix_post_report_settled on post_report (settled_at);
