-- An instrument sent to people of a cohort at a time.
create table survey (
  survey_id      bigint      not null auto_increment,
  cohort_id      bigint      not null,
  instrument_id  bigint      not null,
  instrument_key varchar(60) not null,
  moment         varchar(20) not null,
  side           varchar(20) not null,
  -- The number of the time among those of its moment; the key of the workshop after which it is.
  occasion       bigint      not null,
  anonymous      boolean     not null,
  opens_on       date        not null,
  closes_on      date        not null,
  token          varchar(40) not null,
  reminded_on    date,
  constraint pk_survey primary key (survey_id),
  constraint uq_survey_moment unique (cohort_id, instrument_key, moment, side, occasion),
  constraint uq_survey_token unique (token),
  constraint fk_survey_cohort foreign key (cohort_id) references cohort (cohort_id),
  constraint fk_survey_instrument foreign key (instrument_id) references instrument (instrument_id),
  constraint ck_survey_dates check (opens_on <= closes_on)
);

-- Who is asked, and whether they have answered: without a time, so that it says nothing of an anonymous answer.
create table survey_person (
  survey_id bigint  not null,
  person_id bigint  not null,
  answered  boolean not null default false,
  constraint pk_survey_person primary key (survey_id, person_id),
  constraint fk_survey_person_survey foreign key (survey_id) references survey (survey_id),
  constraint fk_survey_person_person foreign key (person_id) references person (person_id)
);
create index ix_survey_person_person on survey_person (person_id, answered);

-- Confidential answers: of a person, sealed.
create table survey_answer (
  survey_id   bigint      not null,
  person_id   bigint      not null,
  answers     blob        not null,
  answered_at datetime(6) not null,
  constraint pk_survey_answer primary key (survey_id, person_id),
  constraint fk_survey_answer_person foreign key (survey_id, person_id) references survey_person (survey_id, person_id)
);

-- Anonymous answers: of nobody. The key is drawn at random, so that even the order in which rows lie says nothing.
create table anonymous_answer (
  answer_key char(32) not null,
  survey_id  bigint   not null,
  answers    blob     not null,
  constraint pk_anonymous_answer primary key (answer_key),
  constraint fk_anonymous_answer_survey foreign key (survey_id) references survey (survey_id)
);

-- Who shows the own scores to the partner of a match.
create table score_sharing (
  match_id  bigint      not null,
  person_id bigint      not null,
  shared_at datetime(6) not null,
  constraint pk_score_sharing primary key (match_id, person_id),
  constraint fk_score_sharing_match foreign key (match_id) references published_match (match_id),
  constraint fk_score_sharing_person foreign key (person_id) references person (person_id)
);
