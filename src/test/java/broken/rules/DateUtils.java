package broken.rules;

@Breaks("namesSayWhatAClassIsFor")
class DateUtils {}
