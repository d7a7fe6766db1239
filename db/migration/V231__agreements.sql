-- What those who share a space sign with each other, in each wording that it had; the highest version holds. Sealed:
-- others see that it was signed, not what.
create table agreement (
  agreement_id         bigint           not null auto_increment,
  match_id             bigint,
  circle_id            bigint,
  agreement_version    int              not null,
  terms                varbinary(16000) not null,
  written_by_person_id bigint           not null,
  written_at           datetime(6)      not null,
  constraint pk_agreement primary key (agreement_id),
  constraint uq_agreement_match unique (match_id, agreement_version),
  constraint uq_agreement_circle unique (circle_id, agreement_version),
  constraint fk_agreement_match foreign key (match_id) references published_match (match_id),
  constraint fk_agreement_circle foreign key (circle_id) references circle (circle_id),
  constraint fk_agreement_written_by foreign key (written_by_person_id) references person (person_id),
  constraint ck_agreement_space check ((match_id is null) <> (circle_id is null))
);

-- Who signed which wording; never changed.
create table agreement_signature (
  agreement_id bigint      not null,
  person_id    bigint      not null,
  signed_at    datetime(6) not null,
  constraint pk_agreement_signature primary key (agreement_id, person_id),
  constraint fk_agreement_signature_agreement foreign key (agreement_id) references agreement (agreement_id),
  constraint fk_agreement_signature_person foreign key (person_id) references person (person_id)
);
