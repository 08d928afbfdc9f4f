# Makes random answers and says what R makes of them, or compares with what Soundings says.
#
#   Rscript oracle.R make FOLDER SEED     answers, definition, and R's numbers
#   Rscript oracle.R compare FOLDER       FOLDER/ours.csv against FOLDER/scores.csv
#
# Formulas come from psych, multilevel and stats wherever these have them.
suppressPackageStartupMessages({
  library(psych)
  library(multilevel)
})
arguments <- commandArgs(TRUE)
folder <- arguments[2]
file <- function(name) file.path(folder, name)
digits <- function(value) sprintf("%.17g", value)

compare <- function() {
  wanted <- read.csv(file("scores.csv"), colClasses = c(unit = "character"))
  ours <- read.csv(file("ours.csv"), colClasses = c(unit = "character"))
  wanted$unit[is.na(wanted$unit)] <- ""
  ours$unit[is.na(ours$unit)] <- ""
  both <- merge(wanted, ours, by = c("unit", "dimension"), suffixes = c(".r", ".ours"))
  if (nrow(both) != nrow(wanted)) stop("groups that only one of the two knows")
  # Where a group is divided there is no mean, and small groups are withheld.
  both <- both[!is.na(both$score.ours), ]
  if (nrow(both) * 4 < nrow(wanted)) stop("three quarters of the scores are withheld")
  worst <- 0
  for (column in c("score", "sd", "low", "high")) {
    r <- both[[paste0(column, ".r")]]
    difference <- abs(both[[paste0(column, ".ours")]] - r) / pmax(abs(r), 1)
    if (anyNA(difference) || max(difference) > 1e-9) {
      place <- which.max(ifelse(is.na(difference), Inf, difference))
      stop(sprintf("%s of %s in %s: off by %g", column, both$dimension[place],
                   both$unit[place], difference[place]))
    }
    worst <- max(worst, difference)
  }
  if (any(both$dimensionN != both$n.r)) stop("another number of people")
  cat(sprintf("scores: %d numbers agree, the farthest to %.1e; %d of %d means are withheld\n",
              nrow(both) * 5L, worst, nrow(wanted) - nrow(both), nrow(wanted)))
}

# Random people: a trait each, a mean for each unit, some missing answers, some straight lines.
draw <- function() {
  top <- sample(4:7, 1)
  units <- sample(5:15, 1)
  sizes <- sample(8:45, units, replace = TRUE)
  unit <- rep(sprintf("u%02d", seq_len(units)), sizes)
  people <- length(unit)
  role <- sample(c("executive", "middle", "staff"), people, TRUE, c(0.15, 0.25, 0.6))
  trait <- rnorm(units, 0, 0.5)[as.integer(factor(unit))] + rnorm(people, 0, 0.6)
  trait <- trait + c(executive = 0.3, middle = -0.1, staff = 0)[role]
  scales <- lapply(1:3, function(scale) {
    items <- sample(3:6, 1)
    list(name = paste0("s", scale), items = sprintf("S%d-%d", scale, seq_len(items)),
         reversed = runif(items) < 0.3)
  })
  scales[[1]]$reversed[1] <- TRUE
  single <- list(name = "s4", items = "S4-1", reversed = FALSE)
  scales <- c(scales, list(single))
  answers <- do.call(cbind, lapply(scales, function(scale) {
    raw <- sapply(seq_along(scale$items), function(item) {
      value <- (top + 1) / 2 + trait * top / 5 + rnorm(people, 0, top / 6)
      value <- pmin(pmax(round(value), 1), top)
      if (scale$reversed[item]) top + 1 - value else value
    })
    colnames(raw) <- scale$items
    raw
  }))
  straight <- runif(people) < 0.04
  answers[straight, ] <- sample(seq_len(top), sum(straight), TRUE)
  answers[matrix(runif(length(answers)) < 0.06, people)] <- NA
  list(top = top, unit = unit, role = role, scales = scales, answers = answers, sizes = sizes)
}

definition <- function(data) {
  title <- function(text) paste0("<title>", text, "</title>")
  points <- paste0("<point rating=\"", seq_len(data$top), "\"><label>", seq_len(data$top),
                   "</label></point>", collapse = "")
  dimensions <- sapply(data$scales, function(scale)
    paste0("<dimension id=\"", scale$name, "\">", title("D"), "<part scale=\"", scale$name,
           "\"/></dimension>"))
  writeLines(c(
    "<assessment id=\"Oracle\" version=\"1\" languages=\"en\">", title("Oracle"), "<roles>",
    paste0("<role id=\"", c("executive", "middle", "staff"), "\">", title("R"), "</role>"),
    "</roles><response-scales><response-scale id=\"r\">", points,
    "</response-scale></response-scales><dimensions>", dimensions, "</dimensions>",
    "<questionnaires><questionnaire file=\"q.xml\"/></questionnaires></assessment>"),
    file("assessment.xml"))
  scales <- sapply(data$scales, function(scale)
    paste0("<scale id=\"", scale$name, "\"><construct>S</construct></scale>"))
  items <- unlist(lapply(data$scales, function(scale)
    paste0("<rating id=\"", scale$items, "\" response-scale=\"r\" scale=\"", scale$name, "\"",
           ifelse(scale$reversed, " keying=\"reverse\"", ""), "><wording>W</wording></rating>")))
  writeLines(c("<questionnaire id=\"q\">", title("Q"), "<scales>", scales,
               "</scales><sections><section id=\"x\">", title("X"), items,
               "</section></sections></questionnaire>"), file("q.xml"))
  design <- do.call(rbind, lapply(data$scales, function(scale)
    data.frame(scale = scale$name, item = scale$items,
               keying = ifelse(scale$reversed, "reverse", "positive"), ratings = data$top)))
  write.csv(design, file("design.csv"), row.names = FALSE, quote = FALSE)
  table <- data.frame(unit = data$unit, role = data$role, data$answers, check.names = FALSE)
  write.csv(table, file("answers.csv"), row.names = FALSE, quote = FALSE, na = "")
}

# For each scale the keyed ratings, and each person's score from 0 to 100 where half are answered.
keyed <- function(data) lapply(data$scales, function(scale) {
  x <- data$answers[, scale$items, drop = FALSE]
  for (item in which(scale$reversed)) x[, item] <- data$top + 1 - x[, item]
  answered <- rowSums(!is.na(x))
  score <- (rowMeans(x, na.rm = TRUE) - 1) / (data$top - 1) * 100
  score[answered < ceiling(ncol(x) / 2)] <- NA
  list(name = scale$name, x = x, score = score)
})

scores <- function(data, scales) {
  line <- function(unit, scale, score) {
    score <- score[!is.na(score)]
    test <- t.test(score)
    data.frame(unit = unit, dimension = scale, n.r = length(score), score = digits(mean(score)),
               sd = digits(sd(score)), low = digits(test$conf.int[1]),
               high = digits(test$conf.int[2]))
  }
  lines <- list()
  for (scale in scales) {
    for (unit in unique(data$unit)) {
      lines <- c(lines, list(line(unit, scale$name, scale$score[data$unit == unit])))
    }
    lines <- c(lines, list(line("", scale$name, scale$score)))
  }
  write.csv(do.call(rbind, lines), file("scores.csv"), row.names = FALSE, quote = FALSE)
}

statistics <- function(data, scales) {
  found <- list()
  put <- function(key, value) found[[length(found) + 1]] <<- data.frame(
    key = key, value = digits(as.numeric(value)))
  gaps <- list()
  for (scale in scales) {
    complete <- complete.cases(scale$x)
    x <- scale$x[complete, , drop = FALSE]
    grouped <- data$unit[complete]
    if (ncol(x) > 1) {
      a <- suppressMessages(suppressWarnings(psych::alpha(x, check.keys = FALSE)))
      put(paste0("alpha/", scale$name), a$total$raw_alpha)
      for (item in seq_len(ncol(x))) {
        put(paste0("rest/", scale$name, "/", item), a$item.stats$r.drop[item])
        put(paste0("without/", scale$name, "/", item), a$alpha.drop$raw_alpha[item])
      }
      agreement <- multilevel::rwg.j(x, grouped, ranvar = (data$top^2 - 1) / 12)
      values <- agreement$rwg.j
    } else {
      agreement <- multilevel::rwg(x[, 1], grouped, ranvar = (data$top^2 - 1) / 12)
      values <- agreement$rwg
    }
    for (row in seq_len(nrow(agreement))) {
      put(paste0("rwg/", scale$name, "/", agreement$grpid[row]), values[row])
    }
    for (item in seq_len(ncol(scale$x))) {
      given <- !is.na(scale$x[, item])
      for (type in c("mean", "median")) {
        deviation <- multilevel::ad.m(scale$x[given, item], data$unit[given], type = type)
        for (row in seq_len(nrow(deviation))) {
          put(paste("ad", type, scale$name, item, deviation$grpid[row], sep = "/"),
              deviation$AD.M[row])
        }
      }
      put(paste0("itemmean/", scale$name, "/", item), mean(scale$x[, item], na.rm = TRUE))
      put(paste0("itemsd/", scale$name, "/", item), sd(scale$x[, item], na.rm = TRUE))
    }
    frame <- data.frame(score = scale$score, unit = factor(data$unit))
    frame <- frame[!is.na(frame$score), ]
    model <- aov(score ~ unit, frame)
    table <- summary(model)[[1]]
    put(paste0("icc1/", scale$name), multilevel::ICC1(model))
    put(paste0("icc2/", scale$name), multilevel::ICC2(model))
    put(paste0("f/", scale$name), table[1, "F value"])
    put(paste0("p/", scale$name), table[1, "Pr(>F)"])
    pairs <- list(c("executive", "middle"), c("executive", "staff"), c("middle", "staff"))
    for (pair in pairs) {
      one <- frame$score[data$role[!is.na(scale$score)] == pair[1]]
      other <- frame$score[data$role[!is.na(scale$score)] == pair[2]]
      test <- t.test(one, other)
      pooled <- sqrt(((length(one) - 1) * var(one) + (length(other) - 1) * var(other)) /
                       (length(one) + length(other) - 2))
      g <- (mean(one) - mean(other)) / pooled *
        (1 - 3 / (4 * (length(one) + length(other) - 2) - 1))
      key <- paste("gap", scale$name, pair[1], pair[2], sep = "/")
      put(paste0(key, "/t"), test$statistic)
      put(paste0(key, "/df"), test$parameter)
      put(paste0(key, "/low"), test$conf.int[1])
      put(paste0(key, "/high"), test$conf.int[2])
      put(paste0(key, "/g"), g)
      gaps[[key]] <- test$p.value
    }
    # People: twice those of the first unit, three times those of the second, and so on.
    split <- split(frame$score, frame$unit)
    n <- sapply(split, length)
    heads <- as.vector(table(factor(data$unit))) * (1 + seq_along(n))
    weight <- heads / sum(heads)
    part <- weight^2 * (1 - n / heads) * sapply(split, var) / n
    freedom <- sum(part)^2 / sum(part^2 / (n - 1))
    mean <- sum(weight * sapply(split, mean))
    half <- qt(0.975, freedom) * sqrt(sum(part))
    put(paste0("strata/", scale$name, "/mean"), mean)
    put(paste0("strata/", scale$name, "/variance"), sum(part))
    put(paste0("strata/", scale$name, "/df"), freedom)
    put(paste0("strata/", scale$name, "/low"), mean - half)
    put(paste0("strata/", scale$name, "/high"), mean + half)
    # 50 itself belongs to the upper half, whatever rounding made of it.
    upper <- sum(frame$score > 50 - 1e-7)
    share <- suppressWarnings(prop.test(upper, nrow(frame), correct = FALSE))$conf.int
    put(paste0("share/", scale$name, "/low"), share[1])
    put(paste0("share/", scale$name, "/high"), share[2])
  }
  adjusted <- p.adjust(unlist(gaps), "BH")
  for (key in names(gaps)) put(paste0(key, "/adjusted"), adjusted[key])
  given <- rowSums(!is.na(data$answers))
  scale <- rep(seq_along(data$scales), sapply(data$scales, function(s) length(s$items)))
  reversed <- unlist(lapply(data$scales, function(s) s$reversed))
  lines <- sapply(seq_along(given), function(person) {
    own <- !is.na(data$answers[person, ])
    sum(own) >= 10 && length(unique(data$answers[person, own])) == 1 &&
      (length(unique(scale[own])) > 1 || length(unique(reversed[own])) > 1)
  })
  put("flags/comparable", sum(given >= 10))
  put("flags/lines", sum(lines))
  write.csv(do.call(rbind, found), file("statistics.csv"), row.names = FALSE, quote = FALSE)
}

if (arguments[1] == "compare") {
  compare()
} else {
  set.seed(as.integer(arguments[3]), kind = "Mersenne-Twister", normal.kind = "Inversion",
           sample.kind = "Rejection")
  data <- draw()
  definition(data)
  scales <- keyed(data)
  scores(data, scales)
  statistics(data, scales)
}
