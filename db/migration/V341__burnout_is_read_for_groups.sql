-- What is known of burnout is read for groups alone: no partner sees what somebody scored, and no value of one person has a meaning.
-- [jooq ignore start]
update instrument set content = json_merge_patch(
  json_remove(content, 
    '$.scores[0].cutOffs', '$.scores[1].cutOffs', '$.scores[2].cutOffs', '$.scores[3].cutOffs', '$.scores[4].cutOffs', '$.scores[5].cutOffs',
    '$.scores[6].cutOffs', '$.scores[7].cutOffs', '$.scores[8].cutOffs', '$.scores[9].cutOffs', '$.scores[10].cutOffs', '$.scores[11].cutOffs'),
  '{"aggregateOnly": true}')
where instrument_key in ('copenhagen-burnout', 'oldenburg-burnout');
-- [jooq ignore stop]
