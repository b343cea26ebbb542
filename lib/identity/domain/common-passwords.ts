/**
 * Words that stand behind the commonest long passwords: any of these, or several in a row, with figures and
 * signs around them, is among the first guesses of an attacker ("Password2026!", "welcomewelcome1").
 */
export const COMMON_BASES: readonly string[] = [
  "abc", "abcd", "abcdef", "access", "account", "admin", "administrator", "america", "and", "angel", "apple", "april", "arsenal", "asdf",
  "asdfgh", "asdfghjkl", "august", "autumn", "baby", "babygirl", "baseball", "basketball", "batman", "blink", "blue", "buster",
  "butterfly", "change", "changeme", "charlie", "cheese", "chelsea", "chocolate", "christmas", "computer", "cookie", "covid", "dashboard",
  "december", "default", "dragon", "edc", "england", "everton", "family", "february", "flower", "football", "forever", "freedom", "friday",
  "friend", "friends", "ginger", "guest", "happy", "health", "hello", "hospital", "hunter", "iloveyou", "internet", "january", "jesus",
  "jordan", "july", "june", "killer", "letmein", "liverpool", "login", "london", "love", "lovely", "loveme", "manchester", "march",
  "master", "may", "michael", "minecraft", "monday", "money", "monkey", "mother", "my", "new", "nhs", "november", "number", "october",
  "office", "old", "one", "oversight", "pass", "passw", "passwd", "password", "pokemon", "princess", "purple", "qaz", "qazwsx", "qwe",
  "qwer", "qwert", "qwerty", "qwertyuiop", "rainbow", "root", "samsung", "secret", "secure", "september", "server", "shadow", "soccer",
  "spring", "starwars", "summer", "sunday", "sunshine", "superman", "superuser", "system", "temp", "temporary", "test", "tester",
  "testing", "the", "this", "thomas", "thursday", "tigger", "trustno", "tuesday", "unknown", "user", "wednesday", "welcome", "whatever",
  "windows", "winter", "wsx", "you", "zxcvbn", "zxcvbnm",
];

/** Long passwords that stand high in published counts of leaked passwords and are not caught by a rule. */
export const COMMON_LONG_PASSWORDS: readonly string[] = [
  "1q2w3e4r5t6y", "1q2w3e4r5t6y7u", "1q2w3e4r5t6y7u8i", "1qaz2wsx3edc", "1qaz2wsx3edc4rfv", "zaq12wsxcde3", "qazwsxedcrfv", "qazwsxedc123",
  "qweasdzxc123", "q1w2e3r4t5y6", "q1w2e3r4t5y6u7i8", "zaq1xsw2cde3", "1234qwerasdf", "1234qwerasdfzxcv", "qwer1234asdf", "abcd1234efgh",
  "correcthorsebatterystaple", "thisismypassword", "nevermindme1", "unbelievable", "motherfucker", "masturbation", "administrator1",
  "qwertyuiopasdfghjkl", "qwertyuiopasdfghjklzxcvbnm", "asdfghjklqwertyuiop", "zxcvbnmasdfghjkl", "147258369000", "741852963000", "159753456852",
  "987654321000", "112233445566", "11223344556677889900", "102030405060", "123321123321", "123454321123", "31415926535897", "1a2b3c4d5e6f",
  "a1b2c3d4e5f6", "aa12345678bb", "g_czechout123", "iloveyouforever", "iloveyousomuch", "ihateyou12345", "loveyouforever", "liverpoolfc1892",
  "manchesterunited", "tottenhamhotspur", "spidermanspiderman", "harrypotter123", "chocolatecake", "strawberries", "blackberries", "grandmother1",
  "grandfather1", "jesuschrist1", "jesusislord1", "godisgood123", "holyspirit123", "newcastleunited", "westhamunited", "unitedkingdom",
  "rangers12345", "celtic188888", "backtoschool1", "ilovemymum123", "ilovemyfamily", "whatsmypassword", "idontknow123", "openyoureyes",
  "nationalhealthservice", "opensesame123", "letmeinplease", "nopassword123", "forgotpassword", "enterpassword", "startrek12345",
];
