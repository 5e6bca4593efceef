// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.spark;

import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GetArrayItem;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.Subtract;
import org.apache.spark.sql.catalyst.expressions.aggregate.Percentile;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import scala.collection.immutable.Seq;
import scala.runtime.AbstractFunction1;

/**
 * {@code quartile(x, n)}, the n-th quartile. All three are asked for together, so that Spark, which works out equal aggregates
 * once, sorts the values once. A function in SQL may not hold an aggregate; so this one is made of Spark's own expressions.
 */
final class Quartile extends AbstractFunction1<Seq<Expression>, Expression> {
    private Quartile() {}

    static void addTo(SparkSession session) {
        session.sessionState().functionRegistry().createOrReplaceTempFunction("quartile", new Quartile(), "scala_udf");
    }

    @Override
    public Expression apply(Seq<Expression> arguments) {
        Literal shares =
                Literal.create(new Double[] {0.25, 0.5, 0.75}, DataTypes.createArrayType(DataTypes.DoubleType, false));
        Expression all = new Percentile(arguments.apply(0), shares).toAggregateExpression();
        return new GetArrayItem(all, new Subtract(arguments.apply(1), Literal.create(1, DataTypes.IntegerType)), false);
    }
}
