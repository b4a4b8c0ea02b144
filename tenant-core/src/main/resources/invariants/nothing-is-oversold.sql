select 'quota=' || id || ' taken=' || taken || ' capacity=' || capacity
from quota
where taken > capacity or sold > taken
