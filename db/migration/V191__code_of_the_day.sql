-- What is shown at the door is made each day anew from what stands here, which is long enough that no day's code tells another's.
update workshop_date set check_in_code = lower(hex(random_bytes(6)));
